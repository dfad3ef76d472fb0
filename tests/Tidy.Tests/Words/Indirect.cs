using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>What <c>T[Model.Word]</c>, <c>T[TaxWords.Of(kind)]</c> or <c>T[label]</c> can come to: found by name, in
/// members,
/// in the parameters of records, and in tuples. It may find too much, and seldom too little.</summary>
static class Indirect
{
    /// <summary>Without the names of the demo's invented company.</summary>
    static readonly List<Source> Site = [.. Repository.Under("src/Web").Except(Repository.Under("src/Web/Start"))];

    static readonly List<TypeDeclarationSyntax> Types = [.. Site.SelectMany(s => s.All<TypeDeclarationSyntax>())];

    static readonly ILookup<string, ArgumentListSyntax> Made = Compiled.Made
        .SelectMany(made => made.Select(m => (Type: made.Key.Split('.')[^1], m.Arguments)))
        .ToLookup(m => m.Type, m => m.Arguments, StringComparer.Ordinal);

    public static IEnumerable<string> Of(ExpressionSyntax expression)
    {
        var (of, name) = Name(expression);
        return Members(of, name).SelectMany(Results.Of).Concat(OfRecords(name)).Concat(OfTuples(name))
            .Where(CodeSentences.IsForPeople);
    }

    /// <summary>"Of" and "TaxWords"; the first is empty when it says nothing.</summary>
    static (string Of, string Name) Name(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => ("", identifier.Identifier.Text),
        MemberAccessExpressionSyntax member => (Name(member.Expression).Name, member.Name.Identifier.Text),
        InvocationExpressionSyntax call => Name(call.Expression),
        PostfixUnaryExpressionSyntax forgiven => Name(forgiven.Operand),
        _ => ("", ""),
    };

    /// <summary>Of the type that is named, if there is one; otherwise of all.</summary>
    static IEnumerable<SyntaxNode> Members(string type, string name)
    {
        var named = Types.Where(t => t.Identifier.Text == type).ToList();
        return (named.Count > 0 ? named : Types).SelectMany(t => t.Members).Where(m => m switch
        {
            PropertyDeclarationSyntax property => property.Identifier.Text == name,
            MethodDeclarationSyntax method => method.Identifier.Text == name,
            FieldDeclarationSyntax field => field.Declaration.Variables.Any(v => v.Identifier.Text == name),
            _ => false,
        });
    }

    static IEnumerable<string> OfRecords(string name) =>
        from record in Types.OfType<RecordDeclarationSyntax>()
        let at = record.ParameterList?.Parameters.IndexOf(p => IsText(p) && Same(p.Identifier.Text, name))
        where at >= 0
        from made in Made[record.Identifier.Text]
        where made.Arguments.Count > at
        from text in Results.Of(made.Arguments[at.Value].Expression)
        select text;

    static IEnumerable<string> OfTuples(string name) =>
        from field in Types.SelectMany(t => t.Members).OfType<FieldDeclarationSyntax>()
        from tuple in field.Declaration.Type.DescendantNodesAndSelf().OfType<TupleTypeSyntax>()
        let at = tuple.Elements.IndexOf(e => Same(e.Identifier.Text, name))
        where at >= 0
        from written in field.DescendantNodes().OfType<TupleExpressionSyntax>()
        where written.Arguments.Count == tuple.Elements.Count
        from text in Results.Of(written.Arguments[at].Expression)
        select text;

    static bool IsText(ParameterSyntax parameter) => parameter.Type?.ToString() == "string";

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
