package org.clientroi.statistics.golden;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of reference values: {@code json/*.json} with the cases, {@code data/*.csv} with their inputs. */
public final class GoldenFolder {

    private final Path folder;
    private final Map<String, GoldenTable> tables = new HashMap<>();

    public GoldenFolder(Path folder) {
        this.folder = folder;
    }

    public List<Path> files() {
        try (Stream<Path> files = Files.list(folder.resolve("json"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonObject read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GoldenTable table(String name) {
        return tables.computeIfAbsent(name, this::readTable);
    }

    private GoldenTable readTable(String name) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(folder.resolve("data/" + name)))) {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            csv.forEach(line -> line.getFieldsAsMap()
                    .forEach((column, field) -> columns.computeIfAbsent(column, key -> new ArrayList<>())
                            .add(field)));
            return GoldenTable.of(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
