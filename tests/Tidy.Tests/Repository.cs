namespace Tamias.Tidy.Tests;

/// <summary>The repository that these tests were built from, found by walking up to its solution.</summary>
static class Repository
{
    static readonly string[] Skipped = ["bin", "obj", "artifacts", "node_modules", ".git"];

    public static readonly string Root = Find();

    /// <summary>All C# that people wrote: migrations are the tool's.</summary>
    public static readonly IReadOnlyList<Source> Sources = Files("*.cs")
        .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
        .Select(path => new Source(path, Text(path))).ToList();

    /// <summary>The product's own.</summary>
    public static IEnumerable<Source> Product => Under("src");

    public static IEnumerable<Source> Under(string folder) =>
        Sources.Where(s => s.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Paths from the root, with slashes, in order.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        new[] { "src", "tests", "bench" }.Select(top => Path.Combine(Root, top)).Where(Directory.Exists)
            .SelectMany(top => Directory.EnumerateFiles(top, pattern, SearchOption.AllDirectories))
            .Select(full => Path.GetRelativePath(Root, full).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(Skipped, StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool HasFile(string path) => File.Exists(Path.Combine(Root, path));

    public static bool HasFolder(string path) => Directory.Exists(Path.Combine(Root, path));

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Tamias.slnx")))
                return folder.FullName;

        throw new InvalidOperationException($"Tamias.slnx is not above {AppContext.BaseDirectory}.");
    }
}
