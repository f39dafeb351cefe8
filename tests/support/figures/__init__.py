"""The figures of the dashboard worked out a second time: in Python, from the document, apart from the page's code."""
