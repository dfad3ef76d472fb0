using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

/// <summary>The product's sources as the compiler understands them: most objects are made by <c>new("…")</c>, which
/// does
/// not say of what type.</summary>
static class Compiled
{
    const string Usings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        global using Microsoft.EntityFrameworkCore; global using Microsoft.Extensions.Localization;
        global using Tamias.Data;
        """;

    /// <summary>What is made with at least one argument, by the full name of its type.</summary>
    public static readonly ILookup<string, (ArgumentListSyntax Arguments, string At)> Made = Read();

    static ILookup<string, (ArgumentListSyntax Arguments, string At)> Read()
    {
        var sources = Repository.Product.Except(Repository.Under("src/StripeSimulator")).ToList();
        var trees = sources.Select(s => s.Tree).Append(Source.Parse(Usings));
        var compilation = CSharpCompilation.Create("Tidy", trees, References());
        return (
            from source in sources
            let model = compilation.GetSemanticModel(source.Tree)
            from made in source.All<BaseObjectCreationExpressionSyntax>()
            where made.ArgumentList is { Arguments.Count: > 0 }
            let type = model.GetTypeInfo(made).Type
            where type is not null
            select (Type: type.ToDisplayString(), made.ArgumentList, At: source.At(made)))
            .ToLookup(m => m.Type, m => (m.ArgumentList, m.At), StringComparer.Ordinal);
    }

    /// <summary>All that the product was built against, but not the product: its types come from the sources.</summary>
    static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Tamias.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
