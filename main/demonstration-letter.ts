/** An example of a letter in another language, for fictional families; it says so itself. In Polish. */
export const fictionalLetter = {
  language: 'pl',
  text: `Kopia notatek z naszej kartoteki

Dzień dobry, {name},

w dniu {received} otrzymaliśmy prośbę o kopię notatek. Dotyczą: {child}. Przesyłamy je w tym pakiecie. Nasz numer: {reference}.

Liczba załączonych pozycji: {items}. Liczba pozycji, których nie przekazujemy: {withheld}. Powody podajemy w wykazie na następnych stronach.

Jeśli coś w notatkach jest błędne, niezrozumiałe lub przykre, prosimy o telefon: {phone}. Możemy to poprawić, wyjaśnić albo przesłać pakiet większym drukiem.

Jeśli nasza odpowiedź jest niezadowalająca, można złożyć skargę do nas, a także w każdej chwili do brytyjskiego urzędu ochrony danych (Information Commissioner’s Office).

Z poważaniem
{signed}
{service}

(Przykładowy list: tylko do celów demonstracyjnych.)`,
}
