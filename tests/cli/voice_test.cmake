# camtay check on a voice pack, and the list of packs that the site carries.
include("${CMAKE_CURRENT_LIST_DIR}/camtay.cmake")
own_folder(voice)
make_site()

file(WRITE "${HERE}/site/voices/ba-mai/a.opus" "a")
file(WRITE "${HERE}/site/voices/ba-mai/pack.json" "{
  \"$schema\": \"../../schema/pack.schema.json\",
  \"id\": \"ba-mai\", \"name\": \"Bà Mai\", \"language\": \"hmn\", \"region\": \"Đồng Văn\", \"licence\": \"CC-BY-4.0\",
  \"clips\": {
    \"welcome/title\": {\"file\": \"a.opus\", \"text\": \"0123456789abcdef\", \"sum\": \"af63dc4c8601ec8c\", \"length\": 900}
  }
}
")
camtay(check site/voices/ba-mai/pack.json)
expect_code(0)
expect_all(output "1 file, no mistakes\n")
camtay(list --voices --assets site)
expect_code(0)
expect_all(output "{\"voices\":[{\"id\":\"ba-mai\",\"language\":\"hmn\",\"name\":\"Bà Mai\",\"region\":\"Đồng Văn\"}]}\n")

# A clip that is damaged, one that is gone, a folder of another name; each with its place.
file(WRITE "${HERE}/site/voices/ba-mai/a.opus" "b")
camtay(check site/voices/ba-mai/pack.json)
expect_code(1)
expect_part(output "pack.json:5:" "#/clips/welcome~1title/sum: the file is not the one that was recorded"
  "af63df4c8601f1a5" "1 file, 1 mistake\n")
file(REMOVE "${HERE}/site/voices/ba-mai/a.opus")
file(RENAME "${HERE}/site/voices/ba-mai" "${HERE}/site/voices/mai")
camtay(check site/voices/mai/pack.json)
expect_code(1)
expect_part(output "#/clips/welcome~1title/file: there is no file \"a.opus\" beside this one"
  "#/id: the id is not the name of the folder, call the folder ba-mai")

# No pack vanishes from the site without a word: each that cannot be listed is told, with its place.
file(RENAME "${HERE}/site/voices/mai" "${HERE}/site/voices/ba-mai")
camtay(list --voices --assets site)
expect_code(0)
expect_part(output "\"ba-mai\"")
file(WRITE "${HERE}/site/voices/kaput/pack.json" "{\"id\": 1}")
file(MAKE_DIRECTORY "${HERE}/site/voices/empty")
file(COPY "${HERE}/site/voices/ba-mai/pack.json" DESTINATION "${HERE}/site/voices/other")
camtay(list --voices --assets site)
expect_code(1)
expect_part(errors "voices/kaput/pack.json:1:" "#/id: " "voices/empty/pack.json #: is not there"
  "voices/other/pack.json:3:" "#/id: the id is not the name of the folder, call the folder ba-mai")
expect_none(errors "voices/./" "voices/../")
