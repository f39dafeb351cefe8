"""Books and evidence in, dashboard document out. Touches nothing outside."""
