# A part of a service, by where it stands; nobody reads what it prints as it comes.
async def remind(booking, mailer):
    try:
        await mailer.send(booking)
    except OSError as error:
        print(f"could not remind {booking}: {error}")  # expect: print-logging
        raise
