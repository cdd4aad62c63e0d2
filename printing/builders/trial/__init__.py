"""What a new printer is asked to print, so that a look at the paper tells how to set it.

- `trial_page` a page that answers what the printer can do
- `speed_line` a line at each speed that a printer on a serial cable may listen at
"""
