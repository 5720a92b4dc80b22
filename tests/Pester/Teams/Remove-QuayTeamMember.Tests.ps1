BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayTeamMember' {
    BeforeEach { Reset-TestConnection }

    It 'removes a user and a robot from a team and writes nothing' {
        Add-QuayTeamMember acme developers -Robot ci
        Remove-QuayTeamMember acme developers bob -Confirm:$false | Should -BeNullOrEmpty
        Remove-QuayTeamMember acme developers -Robot ci -Confirm:$false
        (Get-QuayTeamMember acme developers).Name | Should -Be 'alice'
    }

    It 'withdraws an invitation' {
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

    It 'reports each non-member in its place' {
        Assert-QuaySequence { Remove-QuayTeamMember acme developers bob, carol, nobody, alice -Confirm:$false } '!carol', '!nobody'
        Get-QuayTeamMember acme developers | Should -BeNullOrEmpty
    }

    It 'reports non-members and missing invitations' {
        Assert-QuayError { Remove-QuayTeamMember acme auditors bob -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target bob
        Assert-QuayError { Remove-QuayTeamMember acme auditors -Email x@example.com -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target x@example.com
    }

    It 'reports that the last administrator cannot be removed' {
        Assert-QuayError { Remove-QuayTeamMember acme owners admin -Confirm:$false } -Id QuayConflict -Category InvalidOperation -Target admin
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayTeamMember acme auditors carol -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target carol
    }
}
