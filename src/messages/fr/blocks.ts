/** What can be wrong in an agenda, a key figure, a signature or a code. */
export const blocks = {
  'problem.agenda.no-list': '« {name} » n’a pas de liste : son contenu est imprimé tel quel',
  'problem.agenda.no-list.hint': 'écrivez chaque date sur une ligne qui commence par un tiret : - 12 mars : réunion',
  'problem.agenda.no-date':
    '« {text} » ne commence pas par une date : cette ligne de l’agenda est laissée telle quelle',
  'problem.agenda.no-date.hint': 'écrivez la date, deux-points, puis le reste : « jeudi 12 mars, 14 h 30 : réunion »',
  'problem.agenda.no-such-day': 'il n’y a pas de « {text} » : cette ligne de l’agenda est laissée telle quelle',
  'problem.agenda.no-such-day.hint': 'corrigez la date',
  'problem.agenda.weekday': '« {text} » : ce jour est le {day}',
  'problem.agenda.weekday.hint': 'corrigez le jour ou la date ; si l’année est une autre, écrivez-la',
  'problem.figure.no-number': '« {name} » n’a pas de chiffre : son contenu est imprimé tel quel',
  'problem.figure.no-number.hint': 'écrivez le chiffre entre crochets : :::{name}[62 %]',
  'problem.figure.no-legend': '« {name} » ne dit pas ce que son chiffre compte',
  'problem.figure.no-legend.hint': 'ajoutez une légende : ::{name}[62 %]{légende="des appels"}',
  'problem.poem.empty': '« {name} » est vide : rien n’est imprimé',
  'problem.poem.empty.hint': 'écrivez les vers sur les lignes d’après, puis une ligne « ::: »',
  'problem.interview.no-question': '« {name} » n’a aucune question',
  'problem.interview.no-question.hint': 'mettez chaque question en gras (**Et demain ?**) ou commencez-la par « Q : »',
  'problem.signature.empty': '« {name} » est vide : rien n’est imprimé',
  'problem.signature.empty.hint': 'écrivez qui signe sur la ligne d’après, puis une ligne « ::: »',
  'problem.qr.empty': '« {name} » n’a pas d’adresse : il n’y a pas de code',
  'problem.qr.empty.hint': 'écrivez-la entre crochets : ::{name}[https://exemple.fr]',
  'problem.qr.no-address': '« {found} » n’est pas une adresse : elle est imprimée telle quelle, sans code',
  'problem.qr.no-address.hint': 'écrivez une adresse entière, qui commence par https://, http://, mailto: ou tel:',
  'problem.qr.too-long':
    'cette adresse est trop longue pour un code lisible ({length} octets, {most} au plus) : elle est imprimée seule',
  'problem.qr.too-long.hint': 'donnez une adresse plus courte, par exemple sans ce qui suit le point d’interrogation',
} as const;
