using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Authorizations;

/// <summary>The scopes that an application has, or is to get, on behalf of a user.</summary>
/// <param name="Uuid">The unique id.</param>
/// <param name="User">The user on whose behalf the application acts.</param>
/// <param name="Application">The application.</param>
/// <param name="Scope">The scopes, separated by spaces.</param>
/// <param name="IsAssigned">Whether somebody assigned it to the user, who has not agreed yet.</param>
/// <param name="Token">The token to revoke with the authorization; null if none was made.</param>
public sealed record Authorization(string Uuid, User User, OAuthApplication Application, string Scope, bool IsAssigned, AccessToken? Token);
