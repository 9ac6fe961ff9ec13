"""Spreadsheets: tables to filter and sort, in the words and the direction of one language."""
