import ShareToken
