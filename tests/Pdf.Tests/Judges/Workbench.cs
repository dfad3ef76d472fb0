using System.ComponentModel;
using System.Diagnostics;

namespace Tamias.Pdf.Tests.Judges;

/// <summary>A folder with one document, on which tools that know nothing of ours are run.</summary>
sealed class Workbench : IDisposable
{
    const string Document = "document.pdf";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tamias-pdf-");

    public Workbench(byte[] document) => File.WriteAllBytes(PathOf(Document), document);

    /// <summary>
    /// Runs a tool on the document, which its arguments call document.pdf, and returns what it printed.
    /// </summary>
    public string Run(string tool, params string[] arguments)
    {
        using var process = Start(tool, arguments);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            Assert.Fail($"{tool} is not content ({process.ExitCode}): {output}{errors.GetAwaiter().GetResult()}");
        return output;
    }

    public byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    public IReadOnlyList<string> Files(string pattern) =>
        [.. folder.GetFiles(pattern).Select(file => file.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Delete(recursive: true);

    Process Start(string tool, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(tool, arguments)
            {
                WorkingDirectory = folder.FullName,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"{tool} is missing: install the packages qpdf and poppler-utils.");
            throw;
        }
    }

    string PathOf(string name) => Path.Combine(folder.FullName, name);
}
