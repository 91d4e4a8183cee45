select secret from key_secret
