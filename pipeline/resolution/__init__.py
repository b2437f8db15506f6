"""Places meanings on the calendar; knows no word."""
