BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayTeamMember' {
    BeforeEach { Reset-TestConnection }

    It 'takes a user and a robot out of a team and writes nothing' {
        Add-QuayTeamMember acme developers -Robot ci
        Remove-QuayTeamMember acme developers bob -Confirm:$false | Should -BeNullOrEmpty
        Remove-QuayTeamMember acme developers -Robot ci -Confirm:$false
        (Get-QuayTeamMember acme developers).Name | Should -Be 'alice'
    }

    It 'takes an invitation back' {
        Remove-QuayTeamMember acme auditors -Email newhire@example.com -Confirm:$false
        (Get-QuayTeamMember acme auditors).Name | Should -Be 'carol'
    }

    It 'takes members and invitations from the pipeline' {
        Get-QuayTeamMember acme auditors | Remove-QuayTeamMember -Confirm:$false -ThrottleLimit 1
        (Get-RegistryRequest -Change).operationId | Should -Be 'deleteOrganizationTeamMember', 'deleteTeamMemberEmailInvite'
        Get-QuayTeamMember acme auditors | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayTeamMember acme auditors | Remove-QuayTeamMember -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'removes several members of several teams' {
        Add-QuayTeamMember acme developers, auditors -Robot ci, deploy
        Remove-QuayTeamMember acme developers alice, bob -Confirm:$false
        Remove-QuayTeamMember acme developers, auditors -Robot ci, deploy -Confirm:$false
        'carol', 'newhire@example.com' | Remove-QuayTeamMember acme auditors -Confirm:$false
        Get-QuayTeamMember acme developers, auditors | Should -BeNullOrEmpty
    }

    It 'reports each that is not a member, in its place' {
        Assert-QuaySequence { Remove-QuayTeamMember acme developers bob, carol, nobody, alice -Confirm:$false } '!carol', '!nobody'
        Get-QuayTeamMember acme developers | Should -BeNullOrEmpty
    }

    It 'reports who is not a member, and an invitation that is missing' {
        Assert-QuayError { Remove-QuayTeamMember acme auditors bob -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target bob
        Assert-QuayError { Remove-QuayTeamMember acme auditors -Email x@example.com -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target x@example.com
    }

    It 'reports that the last administrator must stay' {
        Assert-QuayError { Remove-QuayTeamMember acme owners admin -Confirm:$false } -Id QuayConflict -Category InvalidOperation -Target admin
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayTeamMember acme auditors carol -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target carol
    }
}
