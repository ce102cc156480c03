#include "procedure/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>

#include "procedure/local_order.hpp"
#include "procedure_sample.hpp"

using namespace camtay;

namespace {

Catalogue some() {
  const auto entry = [](const char* id, const char* title, const char* card, std::vector<std::string> keywords) {
    return CatalogueEntry{id, {{"vi", title}}, {{"vi", card}}, "document", std::move(keywords)};
  };
  return {.entries = {entry("khai-tu", "Đăng ký khai tử", "Báo người thân đã mất", {"chứng tử"}),
                      entry("ket-hon", "Đăng ký kết hôn", "Kết hôn", {"cưới", "giấy hôn thú"}),
                      entry("khai-sinh", "Đăng ký khai sinh", "Khai sinh cho cháu bé", {"giấy khai sinh", "em bé"})}};
}

using Ids = std::vector<std::string>;

Ids ids_of(const Catalogue& catalogue) {
  Ids ids;
  for (const CatalogueEntry& entry : catalogue.entries) ids.push_back(entry.id);
  return ids;
}

Ids found(std::string_view query) {
  const Catalogue catalogue = some();
  Ids ids;
  for (const std::size_t i : CatalogueSearch(catalogue).find(query, "vi")) ids.push_back(catalogue.entries[i].id);
  return ids;
}

}  // namespace

TEST_CASE("an empty search finds nothing in particular") {
  CHECK(found("").empty());
  CHECK(found("  ").empty());
}

TEST_CASE("a search ignores accents and forgives one wrong letter") {
  CHECK(found("khai sinh").front() == "khai-sinh");
  CHECK(found("khai sinh") == found("KHAI SINH"));
  CHECK(found("ket hon") == Ids{"ket-hon"});
  CHECK(found("kết hôm") == Ids{"ket-hon"});
}

TEST_CASE("other words people use find it too, also spread over card and keywords") {
  CHECK(found("cưới") == Ids{"ket-hon"});
  CHECK(found("chung tu") == Ids{"khai-tu"});
  CHECK(found("đăng ký em bé") == Ids{"khai-sinh"});
  CHECK(found("hộ chiếu").empty());
}

TEST_CASE("a search in a language that no entry speaks is one in Vietnamese") {
  const Catalogue catalogue = some();
  CHECK(CatalogueSearch(catalogue).find("cưới", "en").size() == 1);
  CHECK(CatalogueSearch(Catalogue{}).find("cưới", "vi").empty());
  CHECK(CatalogueSearch().find("cưới", "vi").empty());
}

TEST_CASE("the catalogue is written and read back as it was") {
  Catalogue catalogue{.groups = {{"baby", {{"vi", "Em bé"}}, "baby", {{"vi", "Hình em bé"}}}},
                      .entries = {catalogue_entry(shipped_procedure()), catalogue_entry(sample())}};
  catalogue.entries[1].communes = {"24/phường Tiên Du"};
  const Result<Catalogue> read = read_catalogue(to_json(catalogue).dump(), "index.json");
  REQUIRE(read);
  REQUIRE(read->entries.size() == 2);
  CHECK(read->groups[0].picture_alt == catalogue.groups[0].picture_alt);
  CHECK(read->entries[0].id == "khai-sinh");
  CHECK(read->entries[0].groups == Ids{"baby"});
  CHECK(read->entries[1].card == sample().card);
  CHECK(read->entries[1].keywords == Ids{"giấy khai sinh"});
  // Where it is offered decided what the list holds; nobody who reads it asks again.
  CHECK(json_text(to_json(catalogue)).find("communes") == std::string::npos);
}

TEST_CASE("a catalogue that names a procedure twice is refused") {
  const Catalogue catalogue{.entries = {catalogue_entry(sample()), catalogue_entry(sample())}};
  CHECK(finds(read_catalogue(to_json(catalogue).dump(), "index.json").faults(), "#/procedures/1/id", "twice"));
}

TEST_CASE("six thousand procedures are read and each is found by what it is called") {
  const struct {
    const char *word, *title;
  } papers[] = {{"khai sinh", "Đăng ký khai sinh"}, {"kết hôn", "Đăng ký kết hôn"}, {"đất đai", "Biến động đất đai"}};
  const char* names[] = {"Hà", "Đào", "Ngọc", "Ẩn", "Thủy", "Sơn", "Gấm", "Ửng", "Yến", "Kiên"};
  Catalogue many;
  for (int i = 0; i < 6000; ++i) {
    const auto& paper = papers[i % 3];
    const std::string place = std::string(names[i / 3 % 10]) + " " + names[i / 30 % 10] + " " + names[i / 300 % 10] +
                              (i < 3000 ? " một" : " hai");
    many.entries.push_back({.id = "x" + std::to_string(i),
                            .title = {{"vi", std::string(paper.title) + " ở " + place}, {"en", "Paper"}},
                            .card = {{"vi", std::string(paper.word) + " " + place}},
                            .picture = "document",
                            .keywords = {paper.word, "giấy tờ"}});
  }
  const Result<Catalogue> read = read_catalogue(json_text(to_json(many)), "index.json");
  REQUIRE(read);
  REQUIRE(read->entries.size() == 6000);
  const CatalogueSearch search(*read);
  for (const std::size_t i : {0U, 1U, 1234U, 2999U, 5999U}) {
    const std::vector<std::size_t> best = search.find(in(many.entries[i].card, "vi"), "vi");
    REQUIRE_FALSE(best.empty());
    CHECK(in(read->entries[best.front()].card, "vi") == in(many.entries[i].card, "vi"));
  }
  const std::vector<std::size_t> land = search.find("dat dai", "vi");
  REQUIRE(land.size() >= 2000);
  for (const std::size_t i : {0U, 1U, 1999U}) CHECK(land[i] % 3 == 2);
  CHECK(search.find("giấy tờ", "vi").size() == 6000);
  CHECK(search.find("hộ chiếu", "vi").empty());
}

TEST_CASE("a commune shows what it is asked for first, and what is offered there") {
  Catalogue catalogue = some();
  catalogue.groups = {{"wedding", {{"vi", "Cưới"}}}, {"baby", {{"vi", "Em bé"}}}, {"land", {{"vi", "Đất"}}}};
  catalogue.entries[0].communes = {"01"};
  catalogue.entries[2].communes = {"24/phường Tiên Du"};
  const Result<LocalOrder> order = read_local_order(
      R"({"id": "tien-du", "commune": "24/phường Tiên Du",
          "order": {"groups": ["land", "old", "baby"], "procedures": ["khai-sinh", "giay-to-cu"]}})",
      "tien-du.json");
  REQUIRE(order);
  put_in_order(catalogue, *order);
  CHECK(ids_of(catalogue) == Ids{"khai-sinh", "ket-hon"});
  CHECK(catalogue.groups[0].id == "land");
  CHECK(catalogue.groups[1].id == "baby");
  CHECK(catalogue.groups[2].id == "wedding");

  const CatalogueEntry everywhere, province{.communes = {"24"}}, other{.communes = {"24/xã Khác", "25"}};
  CHECK(is_offered_in(everywhere, "24/phường Tiên Du"));
  CHECK(is_offered_in(province, "24/phường Tiên Du"));
  CHECK_FALSE(is_offered_in(other, "24/phường Tiên Du"));
}

TEST_CASE("where no commune is known, what only some offer is left out") {
  Catalogue catalogue = some();
  catalogue.entries[0].communes = {"01"};
  const Ids all = ids_of(catalogue);
  put_in_order(catalogue, {});
  CHECK(ids_of(catalogue) == Ids(all.begin() + 1, all.end()));
}

TEST_CASE("groups without a procedure are not shown") {
  Catalogue catalogue = some();
  catalogue.entries[1].groups = {"wedding"};
  catalogue.groups = {{"wedding", {{"vi", "Cưới"}}}, {"land", {{"vi", "Đất"}}}};
  drop_empty_groups(catalogue);
  REQUIRE(catalogue.groups.size() == 1);
  CHECK(catalogue.groups[0].id == "wedding");
}

TEST_CASE("a mistake in a commune's file has its place") {
  const Faults faults =
      read_local_order(R"({"id": "Tien Du", "commune": "Tiên Du", "order": {"group": [], "procedures": ["a", "a"]}})",
                       "x.json")
          .faults();
  CHECK(finds(faults, "#/id", "is no id"));
  CHECK(finds(faults, "#/commune", "is no commune"));
  CHECK(finds(faults, "#/order/group", "unknown key"));
  CHECK(finds(faults, "#/order/procedures/1", "twice"));
}

TEST_CASE("a commune names the voices it offers, and the one that is heard until another is chosen") {
  const auto read = [](const std::string& voices) {
    return read_local_order(R"({"id": "tien-du", "commune": "24/phường Tiên Du")" + voices + "}", "x.json");
  };
  const Result<LocalOrder> none_named = read("");
  REQUIRE(none_named);
  CHECK_FALSE(none_named->voices);
  CHECK(none_named->default_voice.empty());
  CHECK(read(R"(, "voices": [])")->voices == Ids{});
  const Result<LocalOrder> two = read(R"(, "voices": ["ba-mai", "anh-pao"], "default_voice": "anh-pao")");
  REQUIRE(two);
  CHECK(two->voices == Ids{"ba-mai", "anh-pao"});
  CHECK(two->default_voice == "anh-pao");
  CHECK(read(R"(, "default_voice": "anh-pao")")->default_voice == "anh-pao");

  CHECK(finds(read(R"(, "voices": "ba-mai")").faults(), "#/voices", "list"));
  CHECK(finds(read(R"(, "voices": ["ba-mai", "ba-mai"])").faults(), "#/voices/1", "twice"));
  CHECK(finds(read(R"(, "voices": ["ba-mai"], "default_voice": "anh-pao")").faults(), "#/default_voice",
              "not one of \"voices\""));
}

TEST_CASE("a voice that a commune names and nobody has is told with its place") {
  const auto missing = [](const std::string& voices) {
    const std::string text = "{\"id\": \"x\", \"commune\": \"24/phường Tiên Du\",\n" + voices + "}";
    const Result<JsonSource> source = parse_json(text, "x.json");
    REQUIRE(source);
    const Result<LocalOrder> order = read_local_order(text, "x.json");
    REQUIRE(order);
    return missing_voices(*order, *source, [](const std::string& id) { return id == "ba-mai"; });
  };
  CHECK(missing(R"("voices": ["ba-mai"], "default_voice": "ba-mai")").empty());
  const Faults faults = missing("\"voices\": [\"ba-mai\",\n \"anh-pao\"], \"default_voice\": \"anh-pao\"");
  REQUIRE(faults.size() == 1);
  CHECK(to_string(faults[0]) ==
        "x.json:3:2 #/voices/1: there is no voice pack \"anh-pao\" that can be read, put it into "
        "assets/voices/anh-pao, mend its pack.json, or take it out here");
  CHECK(finds(missing(R"("default_voice": "anh-pao")"), "#/default_voice", "no voice pack \"anh-pao\""));
}
