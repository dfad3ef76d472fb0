using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamias.Tidy.Tests;

public sealed class NameTests
{
    static readonly string[] Empty =
    [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Processor", "Handler", "Factory",
        "Dto", "Info", "Data", "Impl", "Base",
    ];

    /// <summary>Seen to fail by a class PaymentService.</summary>
    [Fact]
    public void No_types_name_ends_in_a_word_that_says_nothing() => Rule.Holds(
        from source in Repository.Sources
        from type in source.All<BaseTypeDeclarationSyntax>()
        let name = type.Identifier.Text
        from ending in Empty
        where name.EndsWith(ending, StringComparison.Ordinal) && !AsksForIt(type, ending)
        select $"{source.At(type)} {name}");

    /// <summary>Seen to fail by an interface IClock with one class behind it.</summary>
    [Fact]
    public void An_interface_has_at_least_two_implementations_that_ship() => Rule.Holds(
        from assembly in ProductAssemblies.All
        from type in assembly.GetTypes().Where(t => t.IsInterface && !IsGenerated(t))
        let count = ProductAssemblies.All.SelectMany(a => a.GetTypes()).Count(t => t.IsClass && Implements(t, type))
        where count < 2
        select $"{type.FullName} has {count}");

    /// <summary>A framework's base class or interface of that ending asks for the word.</summary>
    static bool AsksForIt(BaseTypeDeclarationSyntax type, string ending) =>
        type.BaseList?.Types.Any(b => NameOf(b.Type).EndsWith(ending, StringComparison.Ordinal)) == true;

    static string NameOf(TypeSyntax type) => type switch
    {
        GenericNameSyntax generic => generic.Identifier.Text,
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        _ => type.ToString(),
    };

    static bool Implements(Type type, Type asked) => type.GetInterfaces().Any(i => i == asked
        || (i.IsGenericType && i.GetGenericTypeDefinition() == asked));

    static bool IsGenerated(Type type) =>
        type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null;
}
