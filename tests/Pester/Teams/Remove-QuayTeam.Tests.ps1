BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayTeam' {
    BeforeEach { Reset-TestConnection }

    It 'deletes a team and writes nothing' {
        Remove-QuayTeam acme developers -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayTeam acme).Name | Should -Be 'owners', 'auditors'
    }

    It 'takes teams and names from the pipeline' {
        Get-QuayTeam acme -Name dev* | Remove-QuayTeam -Confirm:$false
        'auditors' | Remove-QuayTeam acme -Confirm:$false
        (Get-QuayTeam acme).Name | Should -Be 'owners'
    }

    It 'deletes several teams, and reports each missing one in its place' {
        Assert-QuaySequence { Remove-QuayTeam acme nobody, developers, nemo, auditors -Confirm:$false } '!nobody', '!nemo'
        (Get-QuayTeam acme).Name | Should -Be 'owners'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayTeam acme | Remove-QuayTeam -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing team, although the registry answers with status 400' {
        Assert-QuayError { Remove-QuayTeam acme nobody -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nobody
    }

    It 'reports that the last administrators cannot be removed' {
        Assert-QuayError { Remove-QuayTeam acme owners -Confirm:$false } -Id QuayConflict -Category InvalidOperation -Target owners
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayTeam acme auditors -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target auditors
    }
}
