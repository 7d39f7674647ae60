package org.demarche.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who was what on which day, written from general knowledge and not from the tables. */
class OfficesTest {
    private static final Actors ACTORS = Actors.read(Shelf.builtIn(), new Problems());

    @ParameterizedTest
    @CsvSource({
        "Vladimir Putin, 2001-09-11, RUS, president, GOV",
        "Vladimir Putin, 2010-06-01, RUS, prime minister, GOV",
        "Vladimir Putin, 2022-12-31, RUS, president, GOV",
        "Dmitry Medvedev, 2008-08-08, RUS, president, GOV",
        "Boris Yeltsin, 1993-10-04, RUS, president, GOV",
        "Mikhail Gorbachev, 1991-08-19, RUS, president of the Soviet Union, GOV",
        "Sergei Lavrov, 2014-03-01, RUS, foreign minister, GOV",
        "Sergei Shoigu, 2022-02-24, RUS, defence minister, GOV",
        "Xi Jinping, 2022-12-31, CHN, president, GOV",
        "Jiang Zemin, 1999-05-08, CHN, president, GOV",
        "Hu Jintao, 2008-08-08, CHN, president, GOV",
        "Wen Jiabao, 2008-05-12, CHN, prime minister, GOV",
        "George W. Bush, 2003-03-20, USA, president, GOV",
        "George H. W. Bush, 1991-01-17, USA, president, GOV",
        "Bill Clinton, 1998-08-20, USA, president, GOV",
        "Barack Obama, 2006-05-01, USA, senator, LEG",
        "Barack Obama, 2011-05-02, USA, president, GOV",
        "Donald Trump, 2018-06-12, USA, president, GOV",
        "Joe Biden, 2012-01-01, USA, vice president, GOV",
        "Joe Biden, 2022-06-01, USA, president, GOV",
        "Colin Powell, 2003-02-05, USA, secretary of state, GOV",
        "Hillary Clinton, 2012-09-11, USA, secretary of state, GOV",
        "Madeleine Albright, 1999-03-24, USA, secretary of state, GOV",
        "Tony Blair, 1998-04-10, GBR, prime minister, GOV",
        "Tony Blair, 1996-01-01, GBR, opposition leader, OPP",
        "Theresa May, 2018-03-12, GBR, prime minister, GOV",
        "Boris Johnson, 2012-07-27, GBR, mayor of London, GOV",
        "Liz Truss, 2022-09-30, GBR, prime minister, GOV",
        "François Mitterrand, 1994-06-06, FRA, president, GOV",
        "Jacques Chirac, 2003-03-10, FRA, president, GOV",
        "Emmanuel Macron, 2020-03-16, FRA, president, GOV",
        "Helmut Kohl, 1990-10-03, DEU, chancellor, GOV",
        "Gerhard Schröder, 2002-09-22, DEU, chancellor, GOV",
        "Angela Merkel, 2015-09-04, DEU, chancellor, GOV",
        "Olaf Scholz, 2022-02-27, DEU, chancellor, GOV",
        "Silvio Berlusconi, 2009-04-06, ITA, prime minister, GOV",
        "Yitzhak Rabin, 1993-09-13, ISR, prime minister, GOV",
        "Ehud Barak, 2000-07-25, ISR, prime minister, GOV",
        "Ariel Sharon, 2005-08-15, ISR, prime minister, GOV",
        "Benjamin Netanyahu, 1997-01-15, ISR, prime minister, GOV",
        "Benjamin Netanyahu, 2023-10-07, ISR, prime minister, GOV",
        "Yasser Arafat, 2000-07-25, PSE, president, GOV",
        "Saddam Hussein, 1990-08-02, IRQ, president, GOV",
        "Bashar al-Assad, 2013-08-21, SYR, president, GOV",
        "Hosni Mubarak, 2011-02-01, EGY, president, GOV",
        "Mohamed Morsi, 2012-12-01, EGY, president, GOV",
        "Muammar Gaddafi, 2003-12-19, LBY, leader, GOV",
        "Mahmoud Ahmadinejad, 2009-06-12, IRN, president, GOV",
        "Recep Tayyip Erdoğan, 2016-07-15, TUR, president, GOV",
        "Nelson Mandela, 1995-06-24, ZAF, president, GOV",
        "Robert Mugabe, 2008-06-27, ZWE, president, GOV",
        "Paul Kagame, 2010-01-01, RWA, president, GOV",
        "Atal Behari Vajpayee, 1999-07-01, IND, prime minister, GOV",
        "Narendra Modi, 2002-03-01, IND, chief minister of Gujarat, GOV",
        "Narendra Modi, 2019-02-26, IND, prime minister, GOV",
        "Benazir Bhutto, 1995-01-01, PAK, prime minister, GOV",
        "Pervez Musharraf, 2002-01-12, PAK, president, GOV",
        "Hamid Karzai, 2006-01-01, AFG, president, GOV",
        "Junichiro Koizumi, 2002-09-17, JPN, prime minister, GOV",
        "Kim Jong-il, 2000-06-13, PRK, leader, GOV",
        "Kim Dae-jung, 2000-06-13, KOR, president, GOV",
        "Park Geun-hye, 2014-04-16, KOR, president, GOV",
        "Volodymyr Zelensky, 2022-02-24, UKR, president, GOV",
        "Viktor Yanukovych, 2013-11-30, UKR, president, GOV",
        "Hugo Chávez, 2002-04-01, VEN, president, GOV",
        "Luiz Inácio Lula da Silva, 2005-01-01, BRA, president, GOV",
        "Kofi Annan, 2003-03-20, UNO, UN secretary-general, IGO",
        "Ban Ki-moon, 2005-01-01, KOR, foreign minister, GOV",
        "Ban Ki-moon, 2011-03-17, UNO, UN secretary-general, IGO",
        "António Guterres, 2000-01-01, PRT, prime minister, GOV",
        "António Guterres, 2022-04-26, UNO, UN secretary-general, IGO",
        "Jens Stoltenberg, 2008-01-01, NOR, prime minister, GOV",
        "Jens Stoltenberg, 2022-02-24, IGO, NATO secretary general, IGO",
        "Václav Havel, 1990-06-01, CZE, president, GOV",
        "Slobodan Milošević, 1999-03-24, SRB, president of Yugoslavia, GOV"
    })
    void heldThatOffice(String name, LocalDate day, String country, String words, String sector) {
        Role role = person(name).roleOn(day).orElseThrow();
        assertThat(role.country()).hasValue(country);
        assertThat(role.words()).isEqualTo(words);
        assertThat(role.sectors()).contains(sector);
    }

    @ParameterizedTest
    @CsvSource({
        "Mikhail Gorbachev, 1996-06-01",
        "Jimmy Carter, 1994-06-15",
        "Gerhard Schröder, 2006-03-01",
        "Tony Blair, 2020-01-01",
        "Sergey Markov, 2022-12-31",
        "Hosni Mubarak, 2012-06-02",
        "Donald Trump, 2023-08-01"
    })
    void wasFormerEliteThen(String name, LocalDate day) {
        assertThat(person(name).standingOn(day).orElseThrow().sectors()).contains("ELI");
    }

    @ParameterizedTest
    @CsvSource({
        "Taliban, 1998-08-20, GOV",
        "Taliban, 2010-01-01, REB",
        "Taliban, 2022-01-01, GOV",
        "African National Congress, 1990-01-01, OPP",
        "African National Congress, 2000-01-01, GOV",
        "Rapid Support Forces, 2023-06-01, REB",
        "Law and Justice, 2018-01-01, GOV",
        "Law and Justice, 2024-06-01, OPP"
    })
    void groupsChangeSides(String name, LocalDate day, String sector) {
        Actor group = ACTORS.byName(name).get(0);
        assertThat(group.roleOn(day).orElseThrow().sectors()).contains(sector);
    }

    @Test
    void nobodyHasAnOfficeBeforeTheFirst() {
        assertThat(person("Barack Obama").standingOn(LocalDate.of(1990, 1, 1))).isEmpty();
    }

    @Test
    void shortNamesAndSpellingsReachThePerson() {
        assertThat(ids("Xi")).contains("Q15031");
        assertThat(ids("Erdogan")).containsExactly("Q39259");
        assertThat(ids("Zelenskyy")).containsExactly("Q3874799");
        assertThat(ids("al", "-", "Assad")).contains("Q44329");
        assertThat(ids("Bush")).contains("Q207", "Q23505");
        assertThat(ids("may")).isEmpty();
    }

    private static List<String> ids(String... words) {
        return ACTORS.match(List.of(words), 0).stream()
                .map(match -> match.actor().id())
                .toList();
    }

    private static Actor person(String name) {
        return ACTORS.byName(name).stream()
                .filter(actor -> actor.kind() == Actor.Kind.PERSON)
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not known"));
    }
}
