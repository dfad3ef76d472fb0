using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamias.Tidy.Tests;

/// <summary>One C# file, read and parsed.</summary>
sealed class Source(string path, string text)
{
    static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    public string Path { get; } = path;

    public string Text { get; } = text;

    public SyntaxTree Tree { get; } = Parse(text, path);

    public IReadOnlyList<string> Lines { get; } = text.TrimEnd('\n').Split('\n');

    public IEnumerable<T> All<T>() where T : SyntaxNode => Tree.GetRoot().DescendantNodes().OfType<T>();

    public static SyntaxTree Parse(string text, string path = "") => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>Where the node begins, as editors and terminals open it: "src/Core/Id.cs:8".</summary>
    public string At(SyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    /// <summary>Lines from the node's first token to its last, without the comment above it.</summary>
    public static int Height(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
