# A limit that is set on a part of the client bounds the client.
import http.client


def bounded(path):
    connection = http.client.HTTPSConnection("api.example.com")
    connection.connect()
    connection.sock.settimeout(10)
    connection.request("GET", path)
    return connection.getresponse().read()


def unbounded(path):
    connection = http.client.HTTPSConnection("api.example.com")  # expect: missing-timeout
    connection.request("GET", path)
    return connection.getresponse().read()
