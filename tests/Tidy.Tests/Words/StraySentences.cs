using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>Whole sentences in the site's code that reach people by ways that cannot be followed: all literals that
/// read as sentences, but for those that only operators and programmers read.</summary>
static class StraySentences
{
    /// <summary>They speak to Stripe and to whoever runs the installation.</summary>
    static readonly string[] NotForReaders = ["src/Web/Hooks/", "src/Web/Start/", "src/Web/Verification/"];

    static readonly string[] ForOperators = ["Log", "Write", "WriteLine", "LoggerMessage", "Obsolete"];

    public static IEnumerable<Sentence> All() =>
        from source in Repository.Under("src/Web")
        where !NotForReaders.Any(folder => source.Path.StartsWith(folder, StringComparison.Ordinal))
        from text in Results.Texts(source.Tree.GetRoot())
        where IsSentence(text.Text) && !IsForOperators(text.Node)
        select new Sentence(text.Text, source.At(text.Node));

    static bool IsSentence(string text) =>
        CodeSentences.IsForPeople(text) && text[^1] is '.' or '?' or '!' && text.Count(c => c == ' ') > 1;

    static bool IsForOperators(ExpressionSyntax text) => text.Ancestors().Any(a => a switch
    {
        ThrowStatementSyntax or ThrowExpressionSyntax => true,
        ObjectCreationExpressionSyntax made => made.Type.ToString().EndsWith("Exception", StringComparison.Ordinal),
        InvocationExpressionSyntax call => ForOperators.Any(w => NameOf(call).StartsWith(w, StringComparison.Ordinal)),
        AttributeSyntax attribute => ForOperators.Contains(attribute.Name.ToString(), StringComparer.Ordinal),
        _ => false,
    });

    static string NameOf(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax member
        ? member.Name.Identifier.Text
        : call.Expression.ToString();
}
