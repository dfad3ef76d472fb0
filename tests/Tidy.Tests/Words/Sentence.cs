namespace Tamias.Tidy.Tests;

/// <summary>An English sentence of the product and where it is said.</summary>
sealed record Sentence(string English, string At);
