@{
    IncludeDefaultRules = $true
    Severity            = 'Error', 'Warning', 'Information'
    ExcludeRules        = @(
        # The build talks to whoever runs it.
        'PSAvoidUsingWriteHost'
        # Its functions are called by build.ps1, not by users.
        'PSUseShouldProcessForStateChangingFunctions'
        # A script's own small functions read well without the names of their parameters.
        'PSAvoidUsingPositionalParameters'
        # Blind to what a script block uses.
        'PSReviewUnusedParameter'
    )
    Rules               = @{
        # The scripts run where the module runs.
        PSUseCompatibleSyntax      = @{
            Enable         = $true
            TargetVersions = '5.1', '7.4'
        }
        PSUseConsistentIndentation = @{
            Enable          = $true
            IndentationSize = 4
        }
        PSUseConsistentWhitespace  = @{
            Enable                                  = $true
            IgnoreAssignmentOperatorInsideHashTable = $true
        }
        PSPlaceOpenBrace           = @{
            Enable     = $true
            OnSameLine = $true
        }
        PSAvoidTrailingWhitespace  = @{ Enable = $true }
        PSUseCorrectCasing         = @{ Enable = $true }
    }
}
