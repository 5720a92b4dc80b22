namespace QuayPS.EmbeddedRegistry.State;

/// <summary>What an application may do for a user, or will once the user agrees.</summary>
/// <param name="Uuid">What tells it from the others.</param>
/// <param name="User">For whom.</param>
/// <param name="Application">The application.</param>
/// <param name="Scope">What it may do, by spaces.</param>
/// <param name="IsAssigned">Whether somebody assigned it, and the user did not agree yet.</param>
/// <param name="Token">The token that stops working with it; null if none was made.</param>
public sealed record Authorization(string Uuid, User User, OAuthApplication Application, string Scope, bool IsAssigned, AccessToken? Token);
