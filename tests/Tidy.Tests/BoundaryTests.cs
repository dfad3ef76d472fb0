using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

public sealed partial class BoundaryTests
{
    static readonly string[] Unseeded =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow",
        "Guid.NewGuid", "Guid.CreateVersion7", "Random.Shared", "Thread.Sleep",
        "Environment.TickCount", "Environment.TickCount64",
    ];

    /// <summary>Seen to fail by a reference to Data in Core's project.</summary>
    [Fact]
    public void Core_refers_to_no_package_and_no_project()
    {
        var project = XDocument.Parse(Repository.Text("src/Core/Tamias.Core.csproj"));

        Rule.Holds(project.Descendants().Where(e => e.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal))
            .Select(e => e.ToString()));
        Rule.Holds(ProductAssemblies.Core.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
    }

    /// <summary>Seen to fail by a decimal in Invoice.</summary>
    [Fact]
    public void Fractions_are_reckoned_in_the_folder_Money_only() => Rule.Holds(
        from source in Repository.Under("src/Core").Except(Repository.Under("src/Core/Money"))
        from type in source.All<PredefinedTypeSyntax>()
        where type.Keyword.Kind() is SyntaxKind.DecimalKeyword or SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword
        select $"{source.At(type)} {type}");

    /// <summary>Seen to fail by "using Stripe;" with a StripeClient in Web.</summary>
    [Fact]
    public void Stripes_types_are_named_in_one_project_only()
    {
        Rule.Holds(ProductAssemblies.All.Where(a => a.GetReferencedAssemblies().Any(r => r.Name == "Stripe.net"))
            .Select(a => a.GetName().Name!).Except(["Tamias.Gateways.Stripe"], StringComparer.Ordinal));
        Rule.Holds(
            from source in Repository.Product.Where(s => !IsAllowed(s.Path))
            from match in StripeType().Matches(source.Text)
            select $"{source.Path}: {match.Value}");
        Rule.Holds(
            from project in Repository.Files("*.csproj").Where(p => p.StartsWith("src/", StringComparison.Ordinal))
            where !IsAllowed(project) && Repository.Text(project).Contains("\"Stripe.net\"", StringComparison.Ordinal)
            select project);
    }

    /// <summary>Stripe then chooses by amount, country and device what the merchant has switched on. Seen to fail by
    /// PaymentMethodTypes in CheckoutForm.</summary>
    [Fact]
    public void No_list_of_payment_methods_is_sent_to_Stripe() => Rule.Holds(
        from source in Repository.Product.Except(Repository.Under("src/StripeSimulator"))
        where source.Text.Contains("payment_method_types", StringComparison.OrdinalIgnoreCase)
            || source.Text.Contains("PaymentMethodTypes", StringComparison.Ordinal)
        select source.Path);

    /// <summary>The build refuses them too, as long as nobody switches that off. Seen to fail by
    /// DateTime.UtcNow.</summary>
    [Fact]
    public void Time_and_chance_come_from_an_injected_source() => Rule.Holds(
        from source in Repository.Product
        from access in source.All<MemberAccessExpressionSyntax>()
        where Unseeded.Contains($"{access.Expression}.{access.Name}", StringComparer.Ordinal)
        select $"{source.At(access)} {access}");

    /// <summary>Seen to fail by a pragma in Money without a comment.</summary>
    [Fact]
    public void No_warning_is_silenced_without_a_reason_beside_it() => Rule.Holds(
        from source in Repository.Product
        from trivia in source.Tree.GetRoot().DescendantTrivia(descendIntoTrivia: true)
        let pragma = trivia.GetStructure() as PragmaWarningDirectiveTriviaSyntax
        where pragma?.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) == true
            && !pragma.ToFullString().Contains("//", StringComparison.Ordinal)
        select $"{source.Path}: {trivia}, without a reason beside it");

    /// <summary>Addresses and ids in a page are made by chance and hold such digits now and then: an amount is looked
    /// for with its cents. Seen to fail by "500" that a made-up address held.</summary>
    [Fact]
    public void No_test_asks_that_a_few_digits_be_absent() => Rule.Holds(
        from source in Repository.Under("tests")
        from call in source.All<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "DoesNotContain" }
            && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax literal
            && literal.Token.Value is string { Length: > 0 and < 5 } said && said.All(char.IsAsciiHexDigitLower)
        select $"{source.At(call)} {call}");

    static bool IsAllowed(string path) =>
        path.StartsWith("src/Gateways.Stripe/", StringComparison.Ordinal)
        || path.StartsWith("src/StripeSimulator/", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(global )?using (\w+ = )?Stripe[;.]|global::Stripe\.",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StripeType();
}
