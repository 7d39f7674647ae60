package org.demarche.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    German | Die Regierung hat am Montag mitgeteilt, dass sie die Gespräche mit dem Nachbarland nicht fortsetzen wird. Der Minister sagte, es gebe dafür noch keinen neuen Termin.
                    French | Le ministre a déclaré lundi que les négociations avec le pays voisin ne seront pas reprises cette semaine. Il a ajouté que son gouvernement attend une réponse.
                    Spanish | El ministro dijo el lunes que las conversaciones con el país vecino no se reanudarán esta semana. Según el portavoz, el gobierno espera una respuesta por escrito.
                    Portuguese | O ministro disse na segunda-feira que as conversas com o país vizinho não serão retomadas esta semana. O governo espera uma resposta até ao fim do mês.
                    Italian | Il ministro ha detto lunedì che i colloqui con il paese vicino non riprenderanno questa settimana. Il governo è in attesa di una risposta, anche se per ora non si sa nulla.
                    Dutch | De minister zei maandag dat de gesprekken met het buurland deze week niet worden hervat. Volgens een woordvoerder wacht de regering nog op een antwoord van de andere partij.
                    Swedish | Ministern sade på måndagen att samtalen med grannlandet inte ska återupptas den här veckan. Regeringen väntar på ett svar från motparten, men det kan dröja.
                    Polish | Minister powiedział w poniedziałek, że rozmowy z sąsiednim krajem nie zostaną wznowione w tym tygodniu. Rząd czeka na odpowiedź, ale nie wiadomo, jak długo to potrwa.
                    Turkish | Bakan pazartesi günü komşu ülke ile görüşmelerin bu hafta yeniden başlamayacağını söyledi. Hükümet bir yanıt bekliyor, ancak bunun ne kadar süreceği ve nasıl olacağı belli değil.
                    Hungarian | A miniszter hétfőn azt mondta, hogy a tárgyalások nem folytatódnak ezen a héten. A kormány szerint már csak egy válasz kell, és az is úton van.
                    Romanian | Ministrul a declarat luni că discuțiile cu țara vecină nu vor fi reluate în această săptămână. Guvernul așteaptă un răspuns din partea celor de la București și este pregătit.
                    Indonesian or Malay | Menteri itu mengatakan pada hari Senin bahwa pembicaraan dengan negara tetangga tidak akan dilanjutkan pekan ini. Pemerintah juga menunggu jawaban yang tertulis dari mereka.
                    Cyrillic script | Министр заявил в понедельник, что переговоры с соседней страной на этой неделе не возобновятся.
                    Arabic script | قال الوزير يوم الاثنين إن المحادثات مع الدولة المجاورة لن تستأنف هذا الأسبوع.
                    Han script | 部长周一表示，与邻国的会谈本周不会恢复。政府正在等待对方的书面答复，发言人没有说明需要多长时间。
                    """)
    void otherLanguagesAreNamed(String language, String text) {
        assertThat(Languages.builtIn().other(text)).hasValue(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The minister said on Monday that talks with the neighbouring country would not resume this week.
                    Ruritania bombed Graustark.
                    Shr 5 cts vs 3 cts. Net 200,000 vs 120,000. Revs 2.1 mln vs 1.9 mln. Avg shrs 4.1 mln vs 4.0 mln. Nine mths shr 15 cts.
                    Robusta May 1249 1250, Jul 1259 1265, Sep 1278 1279, Nov 1290 1295, Jan 1300 1310, Mar 1320 1330.
                    "La vida es un carnaval y no hay que llorar," sang the crowd in the square; police watched from a distance as the march, the largest of the year, moved on to the parliament.
                    Jean-Pierre de la Tour of Le Monde told Der Spiegel that El País and La Repubblica had asked for the papers.
                    """)
    void englishTablesAndForeignNamesAreCoded(String text) {
        assertThat(Languages.builtIn().other(text)).isEmpty();
    }

    @Test
    void theReasonSaysWhatWasFound() {
        String text =
                "{\"date\":\"2021-03-04\",\"text\":\"Die Regierung hat mitgeteilt, dass sie die Gespräche mit dem "
                        + "Nachbarland nicht fortsetzen wird, weil es noch keine Antwort auf das Schreiben gibt.\"}";
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Found.told(Found.piped(Settings.plain(), bytes)))
                .containsExactly("language standard input:1: expected English, found German");
    }
}
