/** What `print` says, and what a queue of printers has against a job. */
export const printing = {
  'problem.queue.no-scheduler': 'le service d’impression (CUPS) ne répond pas',
  'problem.queue.no-scheduler.hint':
    'démarrez-le (« sudo systemctl start cups »), ou écrivez un PDF avec --to et imprimez-le d’ailleurs',
  'problem.queue.silent': 'le service d’impression (CUPS) n’a pas répondu en 30 secondes',
  'problem.queue.silent.hint': 'un serveur du réseau est peut-être éteint ; --to écrit le PDF sans rien imprimer',
  'problem.queue.no-lp': 'le programme « lp » manque : lpstat est là, mais rien ne peut être envoyé',
  'problem.queue.no-lp.hint': 'installez le paquet cups-client, ou écrivez un PDF avec --to',
  'problem.queue.no-printer': 'il n’y a aucune imprimante',
  'problem.queue.no-printer.hint':
    'ajoutez-en une dans les réglages du système, ou écrivez un PDF avec --to et imprimez-le d’ailleurs',
  'problem.queue.no-default': 'aucune imprimante n’est celle par défaut',
  'problem.queue.no-default.hint': 'nommez-en une avec --printer : {known}',
  'problem.queue.unknown': 'il n’y a pas d’imprimante « {found} »',
  'problem.queue.unknown.hint': 'les imprimantes sont : {known}',
  'problem.queue.misspelt': 'il n’y a pas d’imprimante « {found} »',
  'problem.queue.misspelt.hint': 'vouliez-vous dire {nearest} ? « --printers » les montre toutes',
  'problem.queue.stopped': 'l’imprimante « {printer} » est arrêtée : le travail attendrait',
  'problem.queue.stopped.hint': 'relancez-la (« cupsenable {printer} »), ou nommez-en une autre avec --printer',
  'problem.queue.stopped-because': 'l’imprimante « {printer} » est arrêtée (« {reason} ») : le travail attendrait',
  'problem.queue.stopped-because.hint': 'relancez-la (« cupsenable {printer} »), ou nommez-en une autre avec --printer',
  'problem.queue.rejects': 'l’imprimante « {printer} » n’accepte pas de travaux',
  'problem.queue.rejects.hint': 'rouvrez-la (« cupsaccept {printer} »), ou nommez-en une autre avec --printer',
  'problem.queue.rejects-because': 'l’imprimante « {printer} » n’accepte pas de travaux (« {reason} »)',
  'problem.queue.rejects-because.hint': 'rouvrez-la (« cupsaccept {printer} »), ou nommez-en une autre avec --printer',
  'problem.queue.refused': 'l’imprimante « {printer} » n’a pas pris le travail : {reason}',
} as const;
