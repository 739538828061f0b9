"""The web app: HTTP over the library and its views. Every view has its own URL and works without JavaScript."""
