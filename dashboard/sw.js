// made anew by the bundle
