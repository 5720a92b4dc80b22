using System;
using System.Collections.Generic;

namespace Quay.Client.Tests;

/// <summary>The expected error kind of each recorded failure: by status and, for ambiguous statuses, by the registry's message.</summary>
internal static class ExpectedKinds
{
    /// <summary>The kind of a status, unless the message is listed in ByWords.</summary>
    public static readonly IReadOnlyDictionary<int, QuayErrorKind> ByStatus = new Dictionary<int, QuayErrorKind>
    {
        [400] = QuayErrorKind.InvalidInput,
        [401] = QuayErrorKind.Unauthenticated,
        [403] = QuayErrorKind.Forbidden,
        [404] = QuayErrorKind.NotFound,
        [405] = QuayErrorKind.NotSupported,
        [409] = QuayErrorKind.AlreadyExists,
        [410] = QuayErrorKind.NotSupported,
        [415] = QuayErrorKind.InvalidInput,
        [429] = QuayErrorKind.Throttled,
        [500] = QuayErrorKind.Unknown,
        [501] = QuayErrorKind.NotSupported,
        [503] = QuayErrorKind.Unavailable,
    };

    /// <summary>The kind of a status with a message that begins with the given text.</summary>
    public static readonly IReadOnlyList<(int Status, string Beginning, QuayErrorKind Kind)> ByWords =
    [
        (400, "('Team does not exist", QuayErrorKind.NotFound),
        (400, "Archived logs not available", QuayErrorKind.NotFound),
        (400, "Could not find robot", QuayErrorKind.NotFound),
        (400, "Invalid confirmation code", QuayErrorKind.NotFound),
        (400, "Invalid namespace requested: ", QuayErrorKind.NotFound),
        (400, "Invalid robot account: ", QuayErrorKind.NotFound),
        (400, "Invalid username: ", QuayErrorKind.NotFound),
        (400, "Missing delegate user or team", QuayErrorKind.NotFound),
        (400, "No repository notification found", QuayErrorKind.NotFound),
        (400, "No team ", QuayErrorKind.NotFound),
        (400, "Organization does not exist: ", QuayErrorKind.NotFound),
        (400, "Team 'minimal' is not a team in org", QuayErrorKind.NotFound),
        (400, "Team does not have permission for repo", QuayErrorKind.NotFound),
        (400, "Unable to locate a build", QuayErrorKind.NotFound),
        (400, "Unknown activating user", QuayErrorKind.NotFound),
        (400, "Unknown user", QuayErrorKind.NotFound),
        (400, "User does not have permission for repo", QuayErrorKind.NotFound),
        (400, "User public does not belong to team", QuayErrorKind.NotFound),
        (400, "Username does not exist: ", QuayErrorKind.NotFound),
        (400, "A policy with the same tag_pattern already exists", QuayErrorKind.AlreadyExists),
        (400, "A user or organization with this name already exists", QuayErrorKind.AlreadyExists),
        (400, "E-mail address already used", QuayErrorKind.AlreadyExists),
        (400, "Email has already been used", QuayErrorKind.AlreadyExists),
        (400, "Existing policy with same values", QuayErrorKind.AlreadyExists),
        (400, "Existing robot with name", QuayErrorKind.AlreadyExists),
        (400, "Mirror configuration already exists", QuayErrorKind.AlreadyExists),
        (400, "Organization quota for 'acme' already exists", QuayErrorKind.AlreadyExists),
        (400, "Proxy Cache Configuration already exists", QuayErrorKind.AlreadyExists),
        (400, "Quota for ", QuayErrorKind.AlreadyExists),
        (400, "Repository already exists", QuayErrorKind.AlreadyExists),
        (400, "The username already exists", QuayErrorKind.AlreadyExists),
        (400, "User public is already a member", QuayErrorKind.AlreadyExists),
        (400, "Username has already been taken", QuayErrorKind.AlreadyExists),
        (400, "Username is already in use", QuayErrorKind.AlreadyExists),
        (400, "Build is currently running or has finished", QuayErrorKind.Conflict),
        (400, "Cannot call this method on an auth-synced team", QuayErrorKind.Conflict),
        (400, "Cannot cancel: mirror is already cancelled", QuayErrorKind.Conflict),
        (400, "Cannot create immutability policy: organization is managed", QuayErrorKind.Conflict),
        (400, "Cannot delete a superuser", QuayErrorKind.Conflict),
        (400, "Cannot initialize user in a non-empty database", QuayErrorKind.Conflict),
        (400, "Cannot remove admin from team", QuayErrorKind.Conflict),
        (400, "Cannot set expiration on immutable tag", QuayErrorKind.Conflict),
        (400, "Cannot take ownership of a superuser", QuayErrorKind.Conflict),
        (400, "Cannot trigger sync: repositories are still syncing", QuayErrorKind.Conflict),
        (400, "Cannot update a superuser", QuayErrorKind.Conflict),
        (400, "Cannot update an unactivated trigger", QuayErrorKind.Conflict),
        (400, "Deleting team 'owners' would remove admin ability", QuayErrorKind.Conflict),
        (400, "Namespace owner must always be admin", QuayErrorKind.Conflict),
        (400, "Trigger config is not sufficient", QuayErrorKind.Conflict),
        (400, "Trigger is not active", QuayErrorKind.Conflict),
        (400, "Trigger is not enabled", QuayErrorKind.Conflict),
        (400, "User cannot remove themselves", QuayErrorKind.Conflict),
        (403, "CSRF token was invalid or missing", QuayErrorKind.Unauthenticated),
        (403, "Invalid Username or Password", QuayErrorKind.Unauthenticated),
        (403, "This user has been disabled", QuayErrorKind.Unauthenticated),
        (404, "<!DOCTYPE html>", QuayErrorKind.NotSupported),
        (409, "Cannot delete immutable tag", QuayErrorKind.Conflict),
        (409, "Cannot overwrite immutable tag", QuayErrorKind.Conflict),
        (503, "Repository is in read only or mirror mode", QuayErrorKind.Conflict),
    ];

    /// <summary>The index in ByWords that matches; -1 if none does.</summary>
    public static int Row(int status, string words)
    {
        for (int i = 0; i < ByWords.Count; i++)
        {
            if (ByWords[i].Status == status && words.StartsWith(ByWords[i].Beginning, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
