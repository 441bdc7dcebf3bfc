# The reading account of a public database is published by its owners.
PAPERS = "postgres://reader:QWXR5zudbiyn@pgsql-public.science.org:5432/papers"
ORDERS = "postgres://writer:QWXR5zudbiyn@orders.acme-shop.com:5432/orders"  # expect: hardcoded-secret
