using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>Small things are read whole. Each rule was seen to fail by setting its limit to half.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    const int FileLines = 250;
    const int MethodLines = 40;
    const int Columns = 120;
    const int Parameters = 5;

    /// <summary>A sentence of this length is not broken over lines, so that it can be searched for as one.</summary>
    const int LongSentence = 60;

    [Fact]
    public void A_file_has_at_most_250_lines()
    {
        Print("files", Repository.Product.Select(s => s.Lines.Count));

        Ratchet.Hold("file", Repository.Sources.Select(s => (s.Path, s.Lines.Count)).Where(s => s.Count > FileLines));
    }

    [Fact]
    public void A_method_has_at_most_40_lines()
    {
        Print("methods", Repository.Product.SelectMany(s => Methods(s).Select(Source.Height)));

        Ratchet.Hold("method", Repository.Sources.SelectMany(s => Methods(s)
            .Where(m => Source.Height(m) > MethodLines).Select(m => ($"{s.Path}/{NameOf(m)}", Source.Height(m))))
            .GroupBy(m => m.Item1).Select(same => (same.Key, same.Max(m => m.Item2))));
    }

    [Fact]
    public void A_line_has_at_most_120_columns()
    {
        var tooLong = Repository.Sources.SelectMany(TooLongLines).ToList();
        tooLong.ForEach(output.WriteLine);

        Ratchet.Hold("line", tooLong.CountBy(ProjectOf).Select(p => (p.Key, p.Value)));
    }

    [Fact]
    public void A_constructor_has_at_most_5_parameters() => Ratchet.Hold("constructor", Repository.Sources
        .SelectMany(s => Constructors(s).Where(c => c.Parameters.Count > Parameters)
            .Select(c => ($"{s.Path}/{NameOf(c.Parent!)}", c.Parameters.Count))));

    void Print(string what, IEnumerable<int> sizes)
    {
        var all = sizes.Order().ToList();
        var (p50, p90) = (all[all.Count / 2], all[all.Count * 9 / 10]);
        output.WriteLine($"{all.Count} {what}: p50 {p50}, p90 {p90}, longest {all[^1]}");
    }

    static string ProjectOf(string place) => string.Join('/', place.Split('/')[..2]);

    /// <summary>Places of the lines that are too long without a long sentence being the cause.</summary>
    static IEnumerable<string> TooLongLines(Source source)
    {
        var sentences = source.All<LiteralExpressionSyntax>()
            .Where(l => l.Token.Value is string { Length: > LongSentence })
            .Select(l => l.GetLocation().GetLineSpan().StartLinePosition.Line).ToHashSet();
        return source.Lines.Index().Where(l => l.Item.Length > Columns && !sentences.Contains(l.Index))
            .Select(l => $"{source.Path}:{l.Index + 1}");
    }

    static IEnumerable<SyntaxNode> Methods(Source source) => source.Tree.GetRoot().DescendantNodes()
        .Where(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or ArrowExpressionClauseSyntax
            { Parent: PropertyDeclarationSyntax } or AccessorDeclarationSyntax { Body: not null });

    static IEnumerable<ParameterListSyntax> Constructors(Source source) => source.All<ParameterListSyntax>()
        .Where(p => p.Parent is ConstructorDeclarationSyntax or ClassDeclarationSyntax or StructDeclarationSyntax
            or RecordDeclarationSyntax);

    static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        TypeDeclarationSyntax type => type.Identifier.Text,
        _ => node.Kind().ToString(),
    };
}
