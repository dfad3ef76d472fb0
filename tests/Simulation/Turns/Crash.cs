namespace Tamias.Simulation.Turns;

/// <summary>The process that ran this is no more. Everything of it that is still awaited ends so.</summary>
sealed class Crash() : Exception("The process died here.");
