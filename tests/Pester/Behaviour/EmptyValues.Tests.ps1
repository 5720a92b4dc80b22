# A variable without a value must not select everything, since later commands of the pipeline may remove the selected objects.

Describe 'A selection by an empty value' {
    BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

    BeforeEach { Reset-TestConnection }

    It 'is an error of <Command> -<Parameter>' -ForEach @(
        @{ Command = 'Get-QuayRepository'; Parameter = 'ModifiedBefore'; With = @{ Repository = 'acme/*' } }
        @{ Command = 'Get-QuayRepository'; Parameter = 'Namespace'; With = @{} }
        @{ Command = 'Get-QuayRepository'; Parameter = 'Repository'; With = @{} }
        @{ Command = 'Get-QuayTag'; Parameter = 'Name'; With = @{ Repository = 'acme/app' } }
        @{ Command = 'Get-QuayTag'; Parameter = 'ManifestDigest'; With = @{ Repository = 'acme/app' } }
        @{ Command = 'Get-QuayRobot'; Parameter = 'Name'; With = @{ Organization = 'acme' } }
        @{ Command = 'Get-QuayTeam'; Parameter = 'Name'; With = @{ Organization = 'acme' } }
        @{ Command = 'Get-QuayOrganization'; Parameter = 'Name'; With = @{} }
        @{ Command = 'Get-QuayUser'; Parameter = 'Name'; With = @{ Superuser = $true } }
        @{ Command = 'Get-QuayApplication'; Parameter = 'Name'; With = @{ Organization = 'acme' } }
        @{ Command = 'Get-QuayRepositoryPermission'; Parameter = 'Kind'; With = @{ Repository = 'acme/app' } }
        @{ Command = 'Get-QuayAccess'; Parameter = 'Repository'; With = @{ Organization = 'acme' } }
        @{ Command = 'Get-QuayAccess'; Parameter = 'User'; With = @{ Organization = 'acme' } }
        @{ Command = 'Export-QuayOrganization'; Parameter = 'Section'; With = @{ Organization = 'acme' } }
        @{ Command = 'Export-QuayOrganization'; Parameter = 'Repository'; With = @{ Organization = 'acme' } }
        @{ Command = 'Compare-QuayOrganization'; Parameter = 'Name'; With = @{ InputObject = "organization: acme`nteams: {}" } }
        @{ Command = 'Compare-QuayOrganization'; Parameter = 'Repository'; With = @{ InputObject = "organization: acme`nteams: {}" } }
        @{ Command = 'Import-QuayOrganization'; Parameter = 'Name'; With = @{ InputObject = "organization: acme`nrobots: {}"; Prune = $true; Confirm = $false } }
        @{ Command = 'Import-QuayOrganization'; Parameter = 'Section'; With = @{ InputObject = "organization: acme`nrobots: {}"; Prune = $true; Confirm = $false } }
        @{ Command = 'Import-QuayOrganization'; Parameter = 'Repository'; With = @{ InputObject = "organization: acme`nrepositories: {}"; Prune = $true; Confirm = $false } }
        @{ Command = 'Test-QuayImage'; Parameter = 'MaximumAge'; With = @{ Repository = 'acme/app'; Tag = 'latest' } }
        @{ Command = 'Test-QuayImage'; Parameter = 'MaximumSeverity'; With = @{ Repository = 'acme/app'; Tag = 'latest' } }
    ) {
        foreach ($nothing in $null, '') {
            $arguments = $With + @{ $Parameter = $nothing }
            $failures = @(Get-CommandError { & $Command @arguments | Should -BeNullOrEmpty })
            $failures[0].FullyQualifiedErrorId | Should -Match '^(Parameter(Argument|BindingFailed)|CannotConvertArgument)'
        }

        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'is an error of Select-QuayStaleTag -<Parameter>' -ForEach @(
        @{ Parameter = 'Keep' }, @{ Parameter = 'OlderThan' }, @{ Parameter = 'NotPulledFor' }, @{ Parameter = 'Protect' }, @{ Parameter = 'GroupBy' }
    ) {
        $tags = Get-QuayTag acme/app
        Clear-RegistryRequest
        # With only the rule that has a value, every tag would be selected.
        foreach ($nothing in $null, '') {
            $arguments = @{ $Parameter = $nothing }
            $arguments[$(if ($Parameter -eq 'OlderThan') { 'Keep' } else { 'OlderThan' })] = $(if ($Parameter -eq 'OlderThan') { 0 } else { '1s' })
            $failures = @(Get-CommandError { $tags | Select-QuayStaleTag @arguments | Should -BeNullOrEmpty })
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'ParameterArgument*'
        }

        Get-RegistryRequest | Should -BeNullOrEmpty
    }
}
