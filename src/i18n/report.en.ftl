### Report.
