"""Figures only: functions from records to small frozen tables. `day` is the end-of-day report."""
