package org.clientroi.order.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingBodiesTest {

    private static final Columns COLUMNS = new Columns(List.of("shop", "order_number", "amount", "category"));

    private final List<Line> lines = new ArrayList<>();

    @Test
    void aFileIsReadWithEitherSeparatorAndWithQuotes() throws IOException {
        csv("order_number;amount;category\r\n1;\"12,50\";\"a \"\"b\"\";\nc\"\r\n2;3;\r\n");

        assertThat(lines).extracting(line -> ((Row) line).number()).containsExactly(2L, 4L);
        assertThat(row(0).cell("amount")).isEqualTo("12,50");
        assertThat(row(0).cell("category")).isEqualTo("a \"b\";\nc");
        assertThat(row(1).cell("category")).isNull();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        csv("\uFEFForder_number,amount\n1,2\n");

        assertThat(row(0).cell("order_number")).isEqualTo("1");
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsOnlyItsOwnLine() throws IOException {
        csv("order_number,category\n1,\"open\n2,fine\n3,\"closed\"\n4,fine\n");

        assertThat(lines.getFirst()).isInstanceOfSatisfying(BadLine.class, bad -> {
            assertThat(bad.number()).isEqualTo(2);
            assertThat(bad.message()).isEqualTo("there is text after a closing quote");
            assertThat(bad.original().cells()).containsExactly("1,\"open");
        });
        assertThat(lines.subList(1, 4))
                .extracting(line -> ((Row) line).cell("order_number"))
                .containsExactly("2", "3", "4");
        csv("order_number,category\n1,\"open\n2,fine\n");
        assertThat(lines).hasSize(2);
        assertThat(((BadLine) lines.getFirst()).message()).isEqualTo("a quote is not closed");
    }

    @Test
    void aLineWithTooFewOrTooManyCellsIsNamed() throws IOException {
        csv("order_number,amount\n1\n2,3,4\n5,6,,\n7,8\n");

        assertThat(lines).hasSize(4);
        assertThat(((BadLine) lines.get(0)).message()).isEqualTo("the line has 1 cells and the header 2");
        assertThat(((BadLine) lines.get(1)).number()).isEqualTo(3);
        assertThat(row(2).cell("amount")).isEqualTo("6");
        assertThat(row(3).cell("amount")).isEqualTo("8");
    }

    @Test
    void anotherCharsetIsReadWhenNamedAndNoticedWhenNot() throws IOException {
        byte[] latin = "order_number,category\n1,Été\n".getBytes(Charset.forName("windows-1252"));

        read(latin, BodyFormat.CSV, options(null, null, null, "windows-1252"));
        assertThat(row(0).cell("category")).isEqualTo("Été");
        read(latin, BodyFormat.CSV, IntakeOptions.none());
        assertThat(((BadLine) lines.getFirst()).message()).contains("charset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004\u0000\u0014 binary\n1,2\n", "date,total\n1,2\n", "{\"a\":1}", "\"x\n"})
    void whatIsNoFileOfOrdersIsRefusedAsAWhole(String body) throws IOException {
        assertThat(open(body.getBytes(StandardCharsets.UTF_8), BodyFormat.CSV, IntakeOptions.none()))
                .isInstanceOf(BodyOpening.Unreadable.class);
    }

    @Test
    void aForeignFileIsMappedFilledAndTrimmed() throws IOException {
        byte[] foreign = "Nr,Total,category,state,junk\n1,2,x,SP,9\n".getBytes(StandardCharsets.UTF_8);

        read(
                foreign,
                BodyFormat.CSV,
                options("order_number:nr,amount:total,category:state", "shop:olist", "junk", null));

        assertThat(row(0).cell("order_number")).isEqualTo("1");
        assertThat(row(0).cell("amount")).isEqualTo("2");
        assertThat(row(0).cell("category")).isEqualTo("SP");
        assertThat(row(0).cell("shop")).isEqualTo("olist");
        assertThat(row(0).others()).isEmpty();
    }

    @Test
    void jsonIsOneObjectOrAnArrayAndNullClears() throws IOException {
        json("{\"order_number\":7,\"amount\":1.5,\"category\":null,\"colour\":\"red\"}");
        assertThat(row(0).cell("order_number")).isEqualTo("7");
        assertThat(row(0).cell("amount")).isEqualTo("1.5");
        assertThat(row(0).isCleared(COLUMNS.place("category"))).isTrue();
        assertThat(row(0).others()).containsKey("colour");

        json("[{\"order_number\":\"1\"}, 3, {\"order_number\":{}}, {\"order_number\":\"4\"}]");
        assertThat(lines).hasSize(4);
        assertThat(((BadLine) lines.get(1)).message()).isEqualTo("is not an object");
        assertThat(((BadLine) lines.get(2)).number()).isEqualTo(3);
        assertThat(row(3).cell("order_number")).isEqualTo("4");
    }

    @Test
    void malformedJsonBreaksOffWhereItIs() throws IOException {
        json("[{\"order_number\":\"1\"}, {\"order_number\" oops");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).isInstanceOf(BrokenOff.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 6", "@x", "-a"})
    void aTextThatCouldBeAFormulaComesBackAsItWas(String text) throws IOException {
        csv("order_number,category\n1," + FormulaSafe.cell(text) + "\n");

        assertThat(FormulaSafe.cell(text)).startsWith("'");
        assertThat(row(0).cell("category")).isEqualTo(text);
        assertThat(FormulaSafe.cell("-12,50")).isEqualTo("-12,50");
    }

    private Row row(int index) {
        return (Row) lines.get(index);
    }

    private void csv(String body) throws IOException {
        read(body.getBytes(StandardCharsets.UTF_8), BodyFormat.CSV, IntakeOptions.none());
    }

    private void json(String body) throws IOException {
        read(body.getBytes(StandardCharsets.UTF_8), BodyFormat.JSON, IntakeOptions.none());
    }

    private static IntakeOptions options(
            @org.jspecify.annotations.Nullable String map,
            @org.jspecify.annotations.Nullable String defaults,
            @org.jspecify.annotations.Nullable String ignored,
            @org.jspecify.annotations.Nullable String charset) {
        return (IntakeOptions) IntakeOptions.parse(map, defaults, ignored, charset, null);
    }

    private static BodyOpening open(byte[] body, BodyFormat format, IntakeOptions options) throws IOException {
        return BodyOpening.of(new ByteArrayInputStream(body), format, options, COLUMNS, "order_number");
    }

    private void read(byte[] body, BodyFormat format, IntakeOptions options) throws IOException {
        lines.clear();
        try (RowSource rows = ((BodyOpening.Readable) open(body, format, options)).rows()) {
            for (Line line = rows.next(); line != null; line = rows.next()) {
                lines.add(line);
            }
        }
    }
}
