using System.Globalization;

namespace Tamias.Web.Exports;

/// <summary>One column of an exported table.</summary>
/// <param name="Key">What JSON calls it.</param>
/// <param name="Heading">What a spreadsheet calls it, in the reader's language.</param>
/// <param name="Of">Null, text, int, bool, day, instant, <see cref="Money"/>, <see cref="Figure"/> or
/// <see cref="Coded"/>.</param>
public sealed record Column<T>(string Key, string Heading, Func<T, object?> Of);

/// <summary>A number that is no amount.</summary>
public sealed record Figure(Func<CultureInfo, string> Write);

/// <summary>A code for machines with its word for people.</summary>
public sealed record Coded(string Code, string Word);
