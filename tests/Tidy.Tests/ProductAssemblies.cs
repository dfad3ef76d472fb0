using System.Reflection;

namespace Tamias.Tidy.Tests;

/// <summary>The product as it was built.</summary>
static class ProductAssemblies
{
    public static readonly Assembly Core = typeof(Money).Assembly;

    public static readonly Assembly Web = typeof(Web.Navigation).Assembly;

    public static readonly IReadOnlyList<Assembly> All =
        [.. Web.GetReferencedAssemblies().Where(IsOurs).Select(Assembly.Load).Append(Web)];

    static bool IsOurs(AssemblyName name) => name.Name!.StartsWith("Tamias.", StringComparison.Ordinal);
}
