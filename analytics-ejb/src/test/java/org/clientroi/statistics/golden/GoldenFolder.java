package org.clientroi.statistics.golden;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    public GoldenTable table(String name) {
        return tables.computeIfAbsent(name, this::readTable);
    }

    /** A table without rows still has its columns. */
    private GoldenTable readTable(String name) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(Files.newBufferedReader(folder.resolve("data/" + name)))) {
            Iterator<CsvRecord> lines = csv.iterator();
            List<String> header = lines.next().getFields();
            Map<String, List<String>> columns = new LinkedHashMap<>();
            header.forEach(column -> columns.put(column, new ArrayList<>()));
            while (lines.hasNext()) {
                List<String> fields = lines.next().getFields();
                for (int column = 0; column < header.size(); column++) {
                    Objects.requireNonNull(columns.get(header.get(column))).add(fields.get(column));
                }
            }
            return GoldenTable.of(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
