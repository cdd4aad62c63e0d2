"""What the top line opens.

- `drawer/` opening the drawer with its float, moving cash, counting and closing it
- `print_queue` how the printers are, and the slips that are not on paper yet
- `job_card` one of those slips, and what can be done about it; `queue_words` what is said when it is done
- `queue_rows` what stands above the slips: each printer, and all slips that wait for a tap
- `keys`   every key on one page
"""
