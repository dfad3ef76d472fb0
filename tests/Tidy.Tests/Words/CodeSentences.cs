using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>What C# says to people: words["…"], refusals, and messages of attributes.</summary>
static class CodeSentences
{
    static readonly string[] Localizers = ["words", "T"];

    public static IEnumerable<Sentence> All() =>
        Repository.Under("src/Web").SelectMany(Asked).Concat(Refusals())
            .Concat(Repository.Under("src/Web").SelectMany(Messages));

    /// <summary>The texts that <c>words[…]</c> can be asked for: literals, or what the local variable or member of that
    /// name in the same file can come to.</summary>
    static IEnumerable<Sentence> Asked(Source source) =>
        from access in source.All<ElementAccessExpressionSyntax>()
        where Localizers.Contains(access.Expression.ToString(), StringComparer.Ordinal)
        let argument = access.ArgumentList.Arguments[0].Expression
        from text in Texts(access, argument)
        select new Sentence(text, source.At(access));

    static IEnumerable<string> Texts(SyntaxNode use, ExpressionSyntax argument) => argument switch
    {
        IdentifierNameSyntax name => Named(use, name.Identifier.Text),
        MemberAccessExpressionSyntax or InvocationExpressionSyntax => Indirect.Of(argument),
        _ => Results.Of(argument),
    };

    static IEnumerable<string> Named(SyntaxNode use, string name)
    {
        var method = use.Ancestors().OfType<MemberDeclarationSyntax>().First();
        return IsDeclaredIn(method, name)
            ? Results.Of(method).Where(IsForPeople)
            : Indirect.Of(SyntaxFactory.IdentifierName(name));
    }

    static IEnumerable<Sentence> Refusals() =>
        from made in Compiled.Made["Tamias.Refusal"]
        from text in Results.Of(made.Arguments.Arguments[0].Expression)
        select new Sentence(text, made.At);

    static bool IsDeclaredIn(SyntaxNode method, string name) =>
        method.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(d => d.Identifier.Text == name)
        || method.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(d => d.Identifier.Text == name);

    static IEnumerable<Sentence> Messages(Source source) =>
        from argument in source.All<AttributeArgumentSyntax>()
        let attribute = (AttributeSyntax)argument.Parent!.Parent!
        where (argument.NameEquals?.Name.Identifier.Text, attribute.Name.ToString())
            is ("ErrorMessage", _) or ("Name", "Display")
        from text in Results.Of(argument.Expression)
        select new Sentence(text, source.At(argument));

    /// <summary>Begins as a sentence or a title does; codes, keys and classes of style do not.</summary>
    public static bool IsForPeople(string text) => text.Length > 1 && char.IsUpper(text[0]) && text.Any(char.IsLower);
}
