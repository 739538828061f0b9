"""The pages, one file each; `sayso.web.app` lists them."""
