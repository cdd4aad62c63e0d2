"""Facts for reports.

- `day`    what the end-of-day report is made of, for one day or for several as one long one
- `span`   what the report of several days asks beside that
- `shares` who sold, and whose goods were sold; `lowered` what took prices below the list
- `parts`  the receipts that a figure is made of; `fitting` which those are
- `reader` those questions and a few others as one port
"""
