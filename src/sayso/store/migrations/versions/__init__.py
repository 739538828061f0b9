"""The steps that bring a library's tables from each released form to the next; see `sayso.store.migrate`."""
