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

# A commune offers some of the packs, in its order, and says which one is heard until another is chosen.
file(WRITE "${HERE}/site/voices/anh-pao/pack.json"
  "{\"id\": \"anh-pao\", \"name\": \"Anh Páo\", \"language\": \"hmn\", \"licence\": \"CC-BY-4.0\", \"clips\": {}}")
function(commune voices)
  file(WRITE "${HERE}/xa.json" "{\"id\": \"xa\", \"commune\": \"24/phường Tiên Du\"${voices}}")
  camtay(list --voices --assets site --commune xa.json)
  set(code "${code}" PARENT_SCOPE)
  set(output "${output}" PARENT_SCOPE)
  set(errors "${errors}" PARENT_SCOPE)
  set(told "${told}" PARENT_SCOPE)
endfunction()
function(expect_match pattern)
  if(NOT output MATCHES "${pattern}")
    message(FATAL_ERROR "${told}")
  endif()
endfunction()
commune("")
expect_code(0)
expect_match("\"anh-pao\".*\"ba-mai\"")
expect_none(output "default")
commune(", \"voices\": []")
expect_code(0)
expect_all(output "{\"voices\":[]}\n")
commune(", \"voices\": [\"ba-mai\", \"anh-pao\"], \"default_voice\": \"anh-pao\"")
expect_code(0)
expect_match("\"ba-mai\".*\"default\":true,\"id\":\"anh-pao\"")
# A voice that is named and not there stops the build of the site, and is told when the file is checked.
commune(", \"voices\": [\"ba-mai\", \"anh-pa\"]")
expect_code(1)
expect_all(output "")
expect_part(errors "xa.json:1:67 #/voices/1: there is no voice pack \"anh-pa\" that can be read" "or take it out here")
file(MAKE_DIRECTORY "${HERE}/site/data" "${HERE}/site/communes")
file(RENAME "${HERE}/xa.json" "${HERE}/site/communes/xa.json")
camtay(check site/communes/xa.json)
expect_code(1)
expect_part(output "site/communes/xa.json:1:67 #/voices/1: there is no voice pack \"anh-pa\" that can be read" "1 mistake")
expect_none(output "ba-mai")
file(REMOVE_RECURSE "${HERE}/site/voices/anh-pao" "${HERE}/site/communes")

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
