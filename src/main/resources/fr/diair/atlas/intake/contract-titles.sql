select key, title from contract
