package lt.incorpore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What may not grow does not grow. Each budget is first seen to fail.
class SizesTest {

    @Test
    void files_methods_parameters_and_rooms_stay_small() {
        assertThat(Sizes.broken(Sources.below(Sources.MAIN))).isEmpty();
    }

    @Test
    void a_file_of_401_lines_is_too_long() {
        assertThat(broken("class Long {}" + "\n".repeat(400) + "// the last line"))
                .containsExactly("room/Sample.java has 401 lines, 400 are allowed");
        assertThat(broken("class Long {}" + "\n".repeat(399) + "// the last line"))
                .isEmpty();
    }

    @Test
    void a_method_of_41_lines_is_too_long() {
        assertThat(broken("class A {\n@Deprecated\nvoid long_one() {" + "\n;".repeat(39) + "\n}}"))
                .containsExactly("room/Sample.java:3 A.long_one has 41 lines, 40 are allowed");
        assertThat(broken("class A {\n@Deprecated\nvoid long_one() {" + "\n;".repeat(38) + "\n}}"))
                .isEmpty();
    }

    @Test
    void six_parameters_are_too_many_even_in_an_interface() {
        assertThat(broken("interface A { void f(" + parameters(6) + "); void g(" + parameters(5) + "); }"))
                .containsExactly("room/Sample.java:1 A.f has 6 parameters, 5 are allowed");
    }

    @Test
    void a_constructor_may_receive_eight() {
        assertThat(broken("class A { A(" + parameters(9) + ") {} }"))
                .containsExactly("room/Sample.java:1 A.<init> has 9 parameters, 8 are allowed");
        assertThat(broken("class A { A(" + parameters(8) + ") {} }")).isEmpty();
    }

    @Test
    void a_record_may_have_many_components_but_its_methods_may_not() {
        var components = parameters(12);
        assertThat(broken("record A(" + components + ") { A { } static A of(" + components + ") { return null; } }"))
                .containsExactly("room/Sample.java:1 A.of has 12 parameters, 5 are allowed");
    }

    @Test
    void a_room_of_31_files_is_too_full() {
        var files = IntStream.rangeClosed(1, 31)
                .mapToObj(i -> Sources.of("room/A" + i + ".java", "class A" + i + " {}"))
                .toList();
        assertThat(Sizes.broken(Sources.joined(files)))
                .containsExactly("room has 31 files, 30 are allowed: split the room by a noun");
        assertThat(Sizes.broken(Sources.joined(files.subList(0, 30)))).isEmpty();
    }

    private static List<String> broken(String text) {
        return Sizes.broken(Sources.of("room/Sample.java", text));
    }

    private static String parameters(int count) {
        return IntStream.range(0, count).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
    }
}
